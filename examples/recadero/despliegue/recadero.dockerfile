# Desde la raíz del repositorio:
#   docker build -f examples/recadero/despliegue/recadero.dockerfile -t recadero .
#   docker run -p 127.0.0.1:8080:8080 -v recadero:/datos recadero

# Aquí se compila; de esta etapa solo se copia el ejecutable. Guarda en su
# carpeta, o en la base que diga RECADERO_POSTGRES.
FROM rust:1.95-bookworm AS obra
WORKDIR /libro
COPY . .
RUN cargo build --release --locked --bin recadero --features postgres \
    && mkdir /datos

# La misma Debian, sin shell ni gestor de paquetes: lo justo para ejecutarlo.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=obra /libro/target/release/recadero /usr/local/bin/recadero
# Un volumen nuevo toma el dueño de la carpeta que tapa.
COPY --from=obra --chown=65532:65532 /datos /datos
USER 65532:65532
ENV RECADERO_ESCUCHA=0.0.0.0:8080 \
    RECADERO_CARPETA=/datos
VOLUME /datos
EXPOSE 8080
# Más que RECADERO_CIERRE_MS: `docker stop --time 20`.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
    CMD ["/usr/local/bin/recadero", "salud"]
ENTRYPOINT ["/usr/local/bin/recadero"]
