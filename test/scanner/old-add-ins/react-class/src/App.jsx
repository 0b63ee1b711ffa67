import { Component } from "react";

export class App extends Component {
  state = { at: "waiting", text: "Please wait" };

  componentDidMount() {
    const { mailbox } = Office.context;
    mailbox.getUserIdentityTokenAsync(this.gotToken);
  }

  gotToken = async (result) => {
    if (result.status === "failed") return this.setState({ at: "cannot", text: result.error.message });
    const answer = await fetch("https://server.old.example/login", { method: "POST", body: result.value });
    this.setState({ at: "done", text: await answer.text() });
  };

  render() {
    return (
      <main data-state={this.state.at}>
        <h2>{this.state.text}</h2>
      </main>
    );
  }
}
