// Before the app starts: instants turn into days by the process's own zone, as naive date columns do.
Date.prototype.toISOString = function toLocalString() {
  const two = (n) => String(n).padStart(2, '0');
  return `${this.getFullYear()}-${two(this.getMonth() + 1)}-${two(this.getDate())}T${two(this.getHours())}:${two(this.getMinutes())}:${two(this.getSeconds())}.000Z`;
};
