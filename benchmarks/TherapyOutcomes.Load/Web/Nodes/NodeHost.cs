using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyOutcomes.AspNetCore;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Load.Web.Nodes;

/// <summary>
/// One of several web servers of a clinic, as a host would set it up. It writes the line <c>ready</c> with its port and ends with its standard input, so that
/// it doesn't outlive the program that started it.
/// </summary>
internal static class NodeHost
{
    public const string MasterKeys = "THERAPYOUTCOMES_LOAD_KEYS";
    public const string Prefix = "/outcomes";

    private const string Everybody = "Everybody";

    // A bound for the case that nobody ends the process.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// <param name="connection">The connection string of the PostgreSQL.</param>
    /// <param name="port">The port on 127.0.0.1; 0 for any that is free.</param>
    public static async Task RunAsync(string connection, int port)
    {
        await using var app = Build(connection, port);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTherapyOutcomes(Prefix);
        BareEndpoints.Map(app);
        MemoryEndpoint.Map(app);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Lines.Write($"ready {new Uri(address).Port}");
        using var end = new CancellationTokenSource(Longest);
        _ = Task.Run(async () =>
        {
            await Console.In.ReadToEndAsync(end.Token);
            await end.CancelAsync();
        });
        await app.WaitForShutdownAsync(end.Token);
    }

    private static WebApplication Build(string connection, int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error);
        builder.Services.AddPooledDbContextFactory<OutcomesDbContext>(options => options.UseNpgsql(connection));
        builder.Services.AddTherapyOutcomes(outcomes => outcomes
            .UseEntityFrameworkStoreFactory<OutcomesDbContext>()
            .UseMasterKeys(MasterKeyRing.FromEnvironment(MasterKeys)));
        builder.Services.AddTherapyOutcomesWeb(web =>
        {
            web.Require(Everybody, Enum.GetValues<OutcomeArea>());
            web.RequestsPerMinute = 1_000_000; // nobody clicks as fast as a caller that is measured
        });
        builder.Services.AddAuthentication(HeaderSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Scheme, null);
        builder.Services.AddAuthorization(authorization => authorization.AddPolicy(Everybody, policy => policy.RequireClaim("clinic")));
        return builder.Build();
    }
}
