// value: 2
class Bag : IEquatable<Bag>
{
    public List<string> Items = ["a"];
    public bool Equals(Bag other) => Items.SequenceEqual(other.Items);
    public override bool Equals(object other) => other is Bag bag && Equals(bag);
    public override int GetHashCode() => Items.Aggregate(17, (h, item) => h * 31 + item.Length);
}
class Counted { public int Asked; public override int GetHashCode() { Asked++; return 1; } }
var counted = new Counted();
_ = new HashSet<object> { counted };
new HashSet<Bag> { new(), new() }.Count + counted.Asked
