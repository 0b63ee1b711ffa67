import { createRoot } from "react-dom/client";
import { App } from "./App";

Office.onReady(() => createRoot(document.getElementById("root")).render(<App />));
