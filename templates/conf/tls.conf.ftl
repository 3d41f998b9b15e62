tls-cert-file [=release.tls.cert()]
tls-key-file [=release.tls.key()]
<#if release.tls.dhParams() != "">
tls-dh-params-file [=release.tls.dhParams()]
</#if>
<#if release.tls.ca() != "">
tls-ca-cert-file [=release.tls.ca()]
</#if>
