// value: 30
int G() { var i = 0; again: i++; if (i < 3) goto again; switch (i) { case 3: goto case 4; case 4: return i * 10; } return 0; }
G()
