import "./styles/app.css";
import { render } from "solid-js/web";
import { App } from "./app/App.tsx";

const root = document.getElementById("app");
if (root) render(() => <App />, root);
