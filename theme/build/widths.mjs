// The width of text in a TrueType font, read from its own tables: cmap (format 4) names glyphs, hmtx has their widths.

/** A function (text, size) -> width in the unit of the size. Kerning is left out; it makes text a little narrower. */
export function textWidths(file) {
  const tables = {};
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    tables[file.toString("latin1", entry, entry + 4)] = file.readUInt32BE(entry + 8);
  }
  const unitsPerEm = file.readUInt16BE(tables.head + 18);
  const measured = file.readUInt16BE(tables.hhea + 34);
  const glyphOf = glyphs(file, tables.cmap);
  // Glyphs beyond the measured ones share the last one's width.
  const advance = (glyph) => file.readUInt16BE(tables.hmtx + 4 * Math.min(glyph, measured - 1));
  return (text, size) => {
    let units = 0;
    for (const c of text) units += advance(glyphOf(c.codePointAt(0)));
    return (units / unitsPerEm) * size;
  };
}

function glyphs(file, cmap) {
  let table;
  for (let i = 0; i < file.readUInt16BE(cmap + 2); i++) {
    const offset = cmap + file.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (file.readUInt16BE(offset) === 4) table = offset;
  }
  const segments = file.readUInt16BE(table + 6) / 2;
  const [ends, starts, deltas, ranges] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map((o) => table + o);
  return (code) => {
    for (let s = 0; s < segments; s++) {
      if (code > file.readUInt16BE(ends + 2 * s)) continue;
      const start = file.readUInt16BE(starts + 2 * s);
      if (code < start) return 0;
      const range = file.readUInt16BE(ranges + 2 * s);
      const delta = file.readUInt16BE(deltas + 2 * s);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = file.readUInt16BE(ranges + 2 * s + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
