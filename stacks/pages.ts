/**
 * The program that CloudFront runs on each request for the site: a path that ends like a file stays
 * as it is, any other one is given the app's page. A signed token at the end of a link holds a dot
 * too, and is no file.
 *
 * @param endings of files, dot included.
 */
export const pagesOfTheApp = (endings: readonly string[]): string => `
var endings = ${JSON.stringify(endings)};
function handler(event) {
  var request = event.request;
  var name = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  var dot = name.lastIndexOf(".");
  var isFile = request.uri.indexOf("/assets/") === 0 || (dot >= 0 && endings.indexOf(name.slice(dot)) >= 0);
  if (!isFile) request.uri = "/index.html";
  return request;
}
`;
