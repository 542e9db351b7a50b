using Microsoft.Playwright;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Browser.Tests.Browsing;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>Every page, on every screen.</summary>
[Collection(BrowserGroup.Name)]
public sealed class EveryPageTests(BrowserPages pages)
{
    private static readonly string[] Paths =
    [
        "", "/pages/new-episode", "/pages/episodes/e1", "/pages/episodes/e2", "/pages/episodes/e1/card", "/pages/episodes/none", "/pages/clients/c1",
        "/pages/referrals", "/pages/feedback", "/pages/practitioners", "/pages/practitioners/ada", "/pages/rules", "/pages/measures", "/pages/workflow", "/pages/report",
        "/pages/episodes/e1/commands/record-score", "/pages/episodes/e1/commands/document-improvement", "/pages/episodes/e1/commands/propose-referral",
        "/pages/episodes/e1/commands/screen-red-flags", "/pages/clients/c1/commands/grant-consent", "/pages/practitioners/ada/commands/record-education",
    ];

    public static TheoryData<int, ColorScheme> Screens => new() { { 390, ColorScheme.Light }, { 390, ColorScheme.Dark }, { 1280, ColorScheme.Light }, { 1280, ColorScheme.Dark } };

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Look_AtEveryPage_IsAccessibleAndFits(int width, ColorScheme scheme)
    {
        await using var host = await StartAsync();
        await using var window = await WindowAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
        var page = await window.NewPageAsync();
        var problems = new List<string>();
        foreach (var path in Paths)
        {
            await page.GotoAsync(host.Address + "/outcomes" + path);
            var look = await Look.AtAsync(page);
            problems.AddRange(look.Violations.Select(violation => $"{path}: {violation}"));
            problems.AddRange(look.Broken.Select(name => $"{path}: {name} is broken"));
            problems.AddRange(look.Cut.Select(word => $"{path}: {word} is cut off"));
            if (look.HorizontalOverflow > 0)
            {
                problems.Add($"{path}: {look.HorizontalOverflow} pixels too wide");
            }
        }

        Assert.Empty(problems);
    }

    [BrowserFact]
    public async Task Load_EveryPage_IsRefusedNothingByItsOwnPolicyAndAsksOnlyThisHost()
    {
        await using var host = await StartAsync();
        await using var window = await WindowAsync(new());
        var page = await window.NewPageAsync();
        foreach (var path in Paths)
        {
            var loading = await Loading.OfAsync(page, host.Address + "/outcomes" + path);

            Assert.Empty(loading.Messages.Where(message => !message.Contains("404", StringComparison.Ordinal)));
            Assert.All(loading.Requests, url => Assert.StartsWith(host.Address + "/outcomes/assets/", url, StringComparison.Ordinal));
        }
    }

    private Task<IBrowserContext> WindowAsync(BrowserNewContextOptions options)
    {
        options.ExtraHTTPHeaders = new Dictionary<string, string> { [SignedIn.Header] = "ada;default;" };
        return pages.OpenAsync(options);
    }

    // Something of everything: an improvement, a referral, a reaction, a red flag in another episode, feedback.
    private static async Task<DashboardHost> StartAsync()
    {
        var host = await DashboardHost.StartAsync();
        var (ada, e1) = (new ActorId("ada"), new EpisodeId("e1"));
        await SubmitAsync(new OpenEpisode { Episode = e1, Actor = ada, At = host.Clock.Now, Client = new("c1"), Practitioner = new("ada"), Complaint = "low back pain since a fall on <the stairs>", PrimaryMeasure = new("ODI"), Chronicity = Chronicity.Chronic });
        await SubmitAsync(new RecordScore { Episode = e1, Actor = ada, At = host.Clock.Now, Measure = new("ODI"), Value = 40 });
        await SubmitAsync(new RecordSession { Episode = e1, Actor = ada, At = host.Clock.Now, Session = new("s1"), Techniques = ["swedish"], Minutes = 60, Areas = ["back"] });
        host.Day(14);
        await SubmitAsync(new RecordScore { Episode = e1, Actor = ada, At = host.Clock.Now, Measure = new("ODI"), Value = 26 });
        await SubmitAsync(new ProposeReferral { Episode = e1, Actor = ada, At = host.Clock.Now, Referral = new("r1"), To = new Professional { Kind = new("physician"), Name = "Dr. Grey" }, Reason = "wakes at night", Urgency = Urgency.Routine });
        await SubmitAsync(new RequestFeedback { Episode = e1, Actor = ada, At = host.Clock.Now, Request = new("f1"), Session = new("s1") });
        await SubmitAsync(new OpenEpisode { Episode = new("e2"), Actor = ada, At = host.Clock.Now, Client = new("c2"), Practitioner = new("ada"), Complaint = "headaches", PrimaryMeasure = new("HIT-6"), Chronicity = Chronicity.Subacute });
        await SubmitAsync(new OpenEpisode { Episode = new("e3"), Actor = ada, At = host.Clock.Now, Client = new("magdalena_montgomery.1962-000000001"), Practitioner = new("ada"), Complaint = "a stiff neck", PrimaryMeasure = new("NDI"), Chronicity = Chronicity.Chronic });
        await SubmitAsync(new ReportRedFlag { Episode = new("e3"), Actor = ada, At = host.Clock.Now, Flag = new("dvt"), Detail = "The calf is swollen." });
        await SubmitAsync(new ReportRedFlag { Episode = new("e2"), Actor = ada, At = host.Clock.Now, Flag = new("dvt"), Detail = "The calf is swollen." });
        return host;

        async Task SubmitAsync(Command command) => Assert.True((await host.Service.SubmitAsync(command)).Accepted, command.GetType().Name);
    }
}
