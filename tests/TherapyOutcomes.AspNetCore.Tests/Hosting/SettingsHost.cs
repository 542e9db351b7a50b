using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TherapyOutcomes.AspNetCore.Tests.Hosting;

/// <summary>A host whose policy and endpoints are configured by the text of an <c>appsettings.json</c>.</summary>
internal static class SettingsHost
{
    public static async Task<WebApplication> StartAsync(string appsettings, Action<OutcomeWebOptions>? code = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(appsettings)));
        builder.Services.AddTherapyOutcomes(outcomes => outcomes
            .UseInMemoryStore()
            .StoreTextUnencrypted()
            .BindPolicy(builder.Configuration.GetSection("TherapyOutcomes")));
        builder.Services.AddTherapyOutcomesWeb(web =>
        {
            code?.Invoke(web);
            web.Bind(builder.Configuration.GetSection("TherapyOutcomesWeb"));
        });
        var app = builder.Build();
        app.MapTherapyOutcomes("/outcomes");
        await app.StartAsync();
        return app;
    }
}
