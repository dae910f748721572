rm theme
mkdir theme
