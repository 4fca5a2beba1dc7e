/** Returns a new element. @param {string} name @param {string} [className] @param {string} [text] */
export const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};
