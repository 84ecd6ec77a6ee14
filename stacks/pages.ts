import type { site } from "@tandem/functions/wiring";

type Site = Pick<typeof site, "files" | "guides" | "languages" | "languageCookie">;

/**
 * The program that CloudFront runs on each request for the site: a path that ends like a file stays
 * as it is, a guide has its own page, and any other path is given the app's page, in the language that
 * someone chose or their browser asks for. A signed token at the end of a link holds a dot too, and is no file.
 */
export const pagesOfTheApp = ({ files, guides, languages, languageCookie }: Site): string => `
var endings = ${JSON.stringify(Object.keys(files))};
var guides = ${JSON.stringify(guides)};
var languages = ${JSON.stringify(languages)};
function pageFor(request) {
  var cookie = (request.cookies || {})["${languageCookie}"];
  var asked = (request.headers || {})["accept-language"];
  var wishes = [cookie ? cookie.value : ""].concat(asked ? asked.value.split(",") : []);
  for (var i = 0; i < wishes.length; i++) {
    var at = languages.indexOf(wishes[i].trim().slice(0, 2).toLowerCase());
    if (at === 0) return "/index.html";
    if (at > 0) return "/index." + languages[at] + ".html";
  }
  return "/index.html";
}
function guideAt(uri) {
  var parts = uri.replace(/\\/$/, "").split("/");
  if (parts[1] !== "docs" || parts.length > 3) return "";
  if (parts.length === 2) return "/docs/index.html";
  return guides.indexOf(parts[2]) >= 0 ? "/docs/" + parts[2] + ".html" : "";
}
function handler(event) {
  var request = event.request;
  var name = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  var dot = name.lastIndexOf(".");
  var isFile = request.uri.indexOf("/assets/") === 0 || (dot >= 0 && endings.indexOf(name.slice(dot)) >= 0);
  if (!isFile) request.uri = guideAt(request.uri) || pageFor(request);
  return request;
}
`;
