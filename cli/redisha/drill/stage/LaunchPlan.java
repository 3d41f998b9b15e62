package redisha.drill.stage;

import java.nio.file.Path;

/**
 * What a pod gives to each of its containers.
 *
 * @param network the name of the pod's network namespace
 * @param host the pod's host name
 * @param root where the container's root folder is made; not there yet
 * @param etc the pod's own files of /etc
 * @param log where the container's output is appended
 */
record LaunchPlan(String network, String host, Path root, Path etc, Path log) {}
