ln -s /etc/passwd input/passwords.txt
mkfifo input/pipe.txt
touch input/$'\xe2\x80\xae'backwards.txt
