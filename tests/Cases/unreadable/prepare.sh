echo 'Nobody may read this.' > input/secret.md
chmod 000 input/secret.md
# Root may read everything, unless it gives that up.
[ "$(id -u)" != 0 ] || set -- setpriv --bounding-set=-dac_override,-dac_read_search "$@"
