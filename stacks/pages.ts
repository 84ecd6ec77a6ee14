import type { site } from "@tandem/functions/wiring";

type Site = Pick<typeof site, "files" | "languages" | "languageCookie">;

/**
 * The program that CloudFront runs on each request for the site: a path that ends like a file stays
 * as it is, any other one is given the app's page, in the language that someone chose or their
 * browser asks for. A signed token at the end of a link holds a dot too, and is no file.
 */
export const pagesOfTheApp = ({ files, languages, languageCookie }: Site): string => `
var endings = ${JSON.stringify(Object.keys(files))};
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
function handler(event) {
  var request = event.request;
  var name = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  var dot = name.lastIndexOf(".");
  var isFile = request.uri.indexOf("/assets/") === 0 || (dot >= 0 && endings.indexOf(name.slice(dot)) >= 0);
  if (!isFile) request.uri = pageFor(request);
  return request;
}
`;
