// value: 1+22
FormattableString f = $"{1}+{2}";
FormattableString.Invariant(f) + f.ArgumentCount
