// value: GetHashCode
"a".Length > 0 ? nameof(object.GetHashCode) : ""
