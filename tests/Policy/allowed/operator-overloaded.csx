// value: 3.5
struct Money { public decimal V; public static Money operator +(Money a, Money b) => new() { V = a.V + b.V }; public static implicit operator Money(decimal d) => new() { V = d }; }
((Money)1.5m + 2m).V
