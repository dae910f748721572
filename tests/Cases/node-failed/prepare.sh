rm theme
mkdir -p theme/build theme/node_modules
touch theme/node_modules/.package-lock.json
echo 'console.error("out of luck"); process.exit(3);' > theme/build/step.mjs
