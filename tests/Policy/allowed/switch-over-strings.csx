// value: 6
string S(string s) => s switch { "alpha" => "1", "beta" => "2", "gamma" => "3", "delta" => "4", "epsilon" => "5", "zeta" => "6", "eta" => "7", _ => "?" };
S("zeta")
