@echo off
rem Starts the command line. The program lies beside this file, or where the build puts it.
setlocal
set "JAR=%~dp0landcheck.jar"
if not exist "%JAR%" set "JAR=%~dp0..\target\landcheck.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" "@%~dp0jvm.options" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
