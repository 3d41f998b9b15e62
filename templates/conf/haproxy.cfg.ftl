<#assign haproxy = release.haproxy>
<#if haproxy.hasCustomConfig()>
[=haproxy.customConfig?no_esc]
<#else>
<#assign votes = haproxy.votes>
<#function bind port><#return haproxy.ipv6?then("[::]:", ":") + port></#function>
<#macro v6><#if haproxy.ipv6> v4v6</#if></#macro>
<#-- A member that says it is the master and that enough Sentinels name. -->
<#macro elected i>{ srv_is_up(bk_redis_master/R[=i]) } { nbsrv(check_if_redis_is_master_[=i]) ge [=votes] }</#macro>
<#macro auth variable>
  # As an array of byte strings, for a password may hold blanks and quotes.
  tcp-check send-lf *2\r\n$4\r\nAUTH\r\n$%[env([=variable]),length]\r\n%[env([=variable])]\r\n
</#macro>
<#macro tls server><#if server.ports.dialledWithTls()> ssl verify required ca-file [=(release.tls.ca() == "")?then("@system-ca", release.tls.ca())]<#if server.authClients> crt /usr/local/etc/haproxy/client.pem</#if></#if></#macro>
<#if haproxy.maxConnections != 0 || haproxy.hardStopAfter != "">
global
<#if haproxy.maxConnections != 0>
  maxconn [=haproxy.maxConnections]
</#if>
<#if haproxy.hardStopAfter != "">
  hard-stop-after [=haproxy.hardStopAfter]
</#if>

</#if>
defaults REDIS
  mode tcp
  timeout connect [=haproxy.timeouts.connect]
  timeout server [=haproxy.timeouts.server]
  timeout client [=haproxy.timeouts.client]
  timeout check [=haproxy.timeouts.check]
  timeout tunnel [=haproxy.timeouts.tunnel]
  # A name that does not resolve at the start may do so later.
  default-server check inter [=haproxy.checkInterval] init-addr last,libc,none resolvers kubernetes
.if version_atleast(3.2)
  # What no check has seen yet is down. Older versions take it for up, and clients are kept away by /readyz.
  default-server init-state down
.endif

# Follows names whose address changes. Trouble with DNS never takes away an address that is known.
resolvers kubernetes
  parse-resolv-conf
  timeout resolve 10s
  hold obsolete 24d
  hold other 24d
  hold refused 24d
  hold nx 24d
  hold timeout 24d

# /healthz says that HAProxy runs, /readyz that it would let a client through to a master.
listen health_check_http_url
  bind [=bind(haproxy.healthPort())?no_esc]<@v6/>
  mode http
  monitor-uri /healthz
  option dontlognull
<#list release.indexes() as i>
  http-request return status 200 content-type text/plain string "R[=i] is master\n" if { path /readyz } <@elected i/>
</#list>
<#if !haproxy.rejectWithoutQuorum>
<#list release.indexes() as i>
  http-request return status 200 content-type text/plain string "R[=i] calls itself master\n" if { path /readyz } { srv_is_up(bk_redis_master/R[=i]) }
</#list>
</#if>
  http-request return status 503 content-type text/plain string "no master with [=votes] votes\n"

# Each backend asks all Sentinels whether one member is the master: a server that is up is a vote for it. Most are down in a
# healthy release. Only the whole answer counts, length and line ends included, for 10.0.0.1 is how 10.0.0.12 begins.
# min-recv makes a wrong answer final: without it a check waits for more until its time is over, and an old master keeps its
# votes as long. It is what the longest answer needs; what Sentinel says to QUIT fills the shorter ones up.
<#list release.indexes() as i>
backend check_if_redis_is_master_[=i]
  option tcp-check
<#if release.sentinel.hasPassword()>
<@auth "SENTINELAUTH"/>
</#if>
  tcp-check send SENTINEL\ get-master-addr-by-name\ [=release.redis.masterGroup]\r\nQUIT\r\n
<#if release.sentinel.speaksHostnames()>
  tcp-check expect min-recv [=release.names.announceHost(i)?length + 17] string $[=release.names.announceHost(i)?length]\r\n[=release.names.announceHost(i)]\r\n
<#else>
  tcp-check expect min-recv 55 string @VOTE_[=i]@
</#if>
  default-server fall 1 rise 1<#if haproxy.voteInterval?has_content> inter [=haproxy.voteInterval]</#if><@tls release.sentinel/>
<#list release.indexes() as j>
  server R[=j] [=release.names.announceHost(j)]:[=release.sentinel.ports.dialled()]
</#list>

</#list>
frontend ft_redis_master
<#if haproxy.hasTls()>
  bind [=bind(haproxy.port)?no_esc] ssl crt [=haproxy.tls.certificate]<@v6/>
<#else>
  bind [=bind(haproxy.port)?no_esc]<@v6/>
</#if>
<#if haproxy.rejectWithoutQuorum>
  # Without votes nobody knows which of two masters is right.
<#list release.indexes() as i>
  tcp-request connection accept if <@elected i/>
</#list>
  tcp-request connection reject
</#if>
  use_backend bk_redis_master

<#if haproxy.hasReadOnly()>
frontend ft_redis_slave
  bind [=bind(haproxy.readOnlyPort)?no_esc]<@v6/>
  use_backend bk_redis_slave

</#if>
<#macro redis role>
<#if haproxy.stickyBalancing>
  balance source
  hash-type consistent
</#if>
  option tcp-check
<#if release.redis.hasPassword()>
<@auth "AUTH"/>
</#if>
  tcp-check send INFO\ replication\r\nQUIT\r\n
  tcp-check expect min-recv 64 string role:[=role]\r\n
  default-server fall [=haproxy.checkFall] rise 1<#if haproxy.checkFastInterval?has_content> fastinter [=haproxy.checkFastInterval]</#if> on-marked-down shutdown-sessions<@tls release.redis/>
</#macro>
backend bk_redis_master
<@redis "master"/>
  # Weight 0: servers are chosen by rule alone. Balancing over all that call themselves master would be a split brain.
  default-server weight 0
<#list release.indexes() as i>
  use-server R[=i] if <@elected i/>
</#list>
<#if !haproxy.rejectWithoutQuorum>
  # Without votes the first member that calls itself master is served, the same one for everybody.
<#list release.indexes() as i>
  use-server R[=i] if { srv_is_up(R[=i]) }
</#list>
</#if>
<#list release.indexes() as i>
  server R[=i] [=release.names.announceHost(i)]:[=release.redis.ports.dialled()]
</#list>

<#if haproxy.hasReadOnly()>
backend bk_redis_slave
<@redis "slave"/>
<#list release.indexes() as i>
  server R[=i] [=release.names.announceHost(i)]:[=release.redis.ports.dialled()]
</#list>

</#if>
<#if haproxy.hasMetrics()>
frontend stats
  mode http
  bind [=bind(haproxy.metrics.port)?no_esc]<@v6/>
  http-request use-service prometheus-exporter if { path [=haproxy.metrics.path] }
  stats enable
  stats uri /stats
  stats refresh 10s

</#if>
[=haproxy.extraConfig?no_esc]
</#if>
