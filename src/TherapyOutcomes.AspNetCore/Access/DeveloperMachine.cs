using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>Recognizes a request that a developer makes on the machine where the host runs.</summary>
internal static class DeveloperMachine
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>
    /// True if the request comes from this machine, names it, and nobody passed it on. A web page elsewhere can make a name of its own point to this
    /// machine, and to a proxy on it everybody looks local.
    /// </summary>
    public static bool IsAsking(HttpContext http, IHostEnvironment environment) =>
        environment.IsDevelopment()
        && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsThisMachine(http.Request.Host.Host)
        && !Array.Exists(Forwarding, http.Request.Headers.ContainsKey);

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
