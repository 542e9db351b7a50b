using System.Diagnostics.Metrics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Hosting;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Docs;

public sealed class RunningPageTests
{
    [Theory]
    [InlineData("settings")]
    [InlineData("health")]
    [InlineData("map")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) =>
        Repository.AssertSnippet("docs/running.md", name, "tests/TherapyOutcomes.AspNetCore.Tests/Docs/RunningPageTests.cs");

    [Fact]
    public async Task Appsettings_OnThePage_StartsAHost()
    {
        await using var app = await SettingsHost.StartAsync(Repository.Block(Repository.Read("docs/running.md"), "appsettings"));

        Assert.Equal(Enum.GetValues<OutcomeArea>().Length, app.Services.GetRequiredService<OutcomeWebOptions>().Policies.Count);
    }

    [Fact]
    public async Task Snippets_Run_AnswerWhetherTheHostIsReady()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        #region settings
        builder.Services.AddTherapyOutcomes(outcomes => outcomes
            .UseInMemoryStore()
            .StoreTextUnencrypted() // for a trial
            .BindPolicy(builder.Configuration.GetSection("TherapyOutcomes")));
        builder.Services.AddTherapyOutcomesWeb(web => web.Bind(builder.Configuration.GetSection("TherapyOutcomesWeb")));
        #endregion
        #region health
        builder.Services.AddHealthChecks().AddTherapyOutcomes(health => health.DegradedLag = TimeSpan.FromMinutes(30));
        #endregion
        await using var app = builder.Build();
        #region map
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapHealthChecks("/health/outcomes", new HealthCheckOptions { Predicate = check => check.Tags.Contains("therapyoutcomes") });
        #endregion
        await app.StartAsync();

        foreach (var path in new[] { "/health/ready", "/health/outcomes" })
        {
            using var answer = await app.GetTestClient().GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
    }

    // The table on the page has each instrument that the library creates, and the other way round.
    [Fact]
    public void Instruments_OnThePage_AreThoseOfTheLibrary()
    {
        var page = Repository.Read("docs/running.md");
        Assert.All(Instruments(), instrument => Assert.Contains($"| `{instrument.Name}` | {instrument.GetType().Name.Split('`')[0].ToLowerInvariant()} | {instrument.Unit} |", page, StringComparison.Ordinal));
        Assert.Equal(Instruments().Count, Regex.Count(page, @"\| `therapyoutcomes\.[a-z_.]+` \| "));
    }

    private static List<Instrument> Instruments()
    {
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == TherapyOutcomesTelemetry.Name)
                {
                    found.Add(instrument);
                }
            },
        };
        RuntimeHelpers.RunClassConstructor(typeof(TherapyOutcomesTelemetry).TypeHandle);
        listener.Start();
        return found;
    }
}
