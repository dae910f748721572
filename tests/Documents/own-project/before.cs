var week = new Ranges.Span(1, 7);
