using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Support;

/// <summary>A host with the library's endpoints, over records in memory. Requests come from where and from whom a test says.</summary>
internal sealed class WebClinic : IAsyncDisposable
{
    public const string Prefix = "/outcomes";

    private readonly WebApplication _app;

    private WebClinic(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public InMemoryRecordStore Store => _app.Services.GetRequiredService<InMemoryRecordStore>();

    /// <summary>The paths of the endpoints below the prefix.</summary>
    public IEnumerable<string> Endpoints => Paths.Except(Pages);

    /// <summary>The paths of the dashboard below the prefix.</summary>
    public IEnumerable<string> Pages => Paths.Where(path => path is "" or "/" || path.StartsWith("/pages/", StringComparison.Ordinal) || path.StartsWith("/assets/", StringComparison.Ordinal));

    private IEnumerable<string> Paths => ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Select(path => path[WebClinic.Prefix.Length..]);

    /// <summary>Starts a host.</summary>
    /// <param name="web">The options of the endpoints; null for a policy per area, named like it, which a user with the role of that name fulfills.</param>
    /// <param name="environment">The environment of the host.</param>
    /// <param name="services">More services.</param>
    /// <param name="dashboard">The options of the dashboard; null for the defaults.</param>
    public static async Task<WebClinic> StartAsync(
        Action<OutcomeWebOptions>? web = null, string environment = "Production", Action<IServiceCollection>? services = null,
        Action<OutcomeDashboardOptions>? dashboard = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted());
        builder.Services.AddTherapyOutcomesWeb(web ?? PolicyPerArea);
        builder.Services.AddAuthentication(SignedIn.Scheme).AddScheme<AuthenticationSchemeOptions, SignedIn>(SignedIn.Scheme, null);
        builder.Services.AddAuthorization(authorization =>
        {
            foreach (var area in Enum.GetNames<OutcomeArea>())
            {
                authorization.AddPolicy(area, policy => policy.RequireRole(area));
            }
        });
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = http.Request.Headers["Test-From"].ToString() is { Length: > 0 } from ? IPAddress.Parse(from) : IPAddress.Loopback;
            return next(http);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTherapyOutcomes(Prefix);
        app.MapTherapyOutcomesDashboard(Prefix, dashboard);
        await app.StartAsync();
        return new WebClinic(app);
    }

    /// <summary>Returns a client of the host for a user.</summary>
    public HttpClient For(TestUser user)
    {
        var client = _app.GetTestClient();
        user.SignIn(client);
        return client;
    }

    /// <summary>Returns a browser of a user.</summary>
    public PageBrowser BrowserOf(TestUser user) => new(For(user));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A policy per area, named like it.</summary>
    public static void PolicyPerArea(OutcomeWebOptions options)
    {
        foreach (var area in Enum.GetValues<OutcomeArea>())
        {
            options.Require(area.ToString(), area);
        }
    }
}
