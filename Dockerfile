# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Project and lock files first: the restore layer is made anew only when a package changes.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ProdShift.Core/*.csproj src/ProdShift.Core/packages.lock.json src/ProdShift.Core/
COPY src/ProdShift.Slack/*.csproj src/ProdShift.Slack/packages.lock.json src/ProdShift.Slack/
COPY src/ProdShift.LocalSlack/*.csproj src/ProdShift.LocalSlack/packages.lock.json src/ProdShift.LocalSlack/
COPY src/ProdShift.LocalJustIn/*.csproj src/ProdShift.LocalJustIn/packages.lock.json src/ProdShift.LocalJustIn/
COPY src/ProdShift/*.csproj src/ProdShift/packages.lock.json src/ProdShift/
RUN dotnet restore src/ProdShift --locked-mode
COPY playbook/ playbook/
COPY src/ src/
RUN dotnet publish src/ProdShift --no-restore --output /app && mkdir /data

# chiseled: no shell, no package manager, a user that is not root. extra: the time zones that shifts are planned in.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
USER $APP_UID
ENV Storage__ConnectionString="Data Source=/data/prodshift.db" Urls="http://0.0.0.0:8080"
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s CMD ["dotnet", "prodshift.dll", "health"]
ENTRYPOINT ["dotnet", "prodshift.dll"]
CMD ["run"]
