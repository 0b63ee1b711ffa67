# The backend alone, for node:22. Linted, and its steps were run one by one; never built or run as a container (docs/guides/operation.md).
# A tag can be moved: in production write the digest behind it, node:22.21.1-bookworm-slim@sha256:...
FROM node:22.21.1-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.base.json ./
COPY src ./src
# What is left after the pruning are the packages that the built backend imports, in the locked versions.
RUN npx tsc -b src/backend && npx tsx src/dev/runtime-package.ts && npm prune --ignore-scripts

FROM node:22.21.1-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/.build ./.build
# For STORE_FILE; with DATABASE_URL nothing is written at all.
RUN mkdir .data && chown node:node .data
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", ".build/backend/serve.js"]
