# The release of Node that our tests run on.
ARG NODE=20
FROM node:${NODE}-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.base.json ./
COPY scripts scripts
COPY shared shared
COPY server server
COPY client client
RUN node scripts/buildOnly.mjs && node scripts/serverOnly.mjs --throw-away && rm -rf build/types

# What Node and SQLite are linked with, and the two files by which names are looked up.
RUN mkdir -p /system/etc /system/tmp /data \
  && cp --parents /usr/local/bin/node /system \
  && ldd /usr/local/bin/node node_modules/better-sqlite3/build/Release/better_sqlite3.node \
    | grep -oE '/lib[^ ]+' | sort -u | xargs -I {} cp --parents {} /system \
  && echo 'node:x:1000:1000::/data:' > /system/etc/passwd \
  && echo 'hosts: files dns' > /system/etc/nsswitch.conf \
  && chmod 1777 /system/tmp && chmod 700 /data

# No shell, no package manager, nothing that was needed to build.
FROM scratch
COPY --from=build /system /
COPY --from=build --chown=1000:1000 /data /data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
USER 1000:1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["/usr/local/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Sixteen megabytes for what is new, three times over, are too much for a server that makes little that is new.
CMD ["/usr/local/bin/node", "--max-semi-space-size=4", "build/server/main.js"]
