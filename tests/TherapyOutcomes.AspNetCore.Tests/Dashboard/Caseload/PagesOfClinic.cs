using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

/// <summary>A clinic on 10 March 2026 whose pages a test looks at.</summary>
internal sealed class PagesOfClinic(WebClinic clinic) : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public const string Script = "<script>alert(1)</script>";

    public WebClinic Web => clinic;

    public static async Task<PagesOfClinic> StartAsync(ClinicPolicy? policy = null, Rule? rule = null) => new(await WebClinic.StartAsync(services: services =>
    {
        services.AddSingleton<TimeProvider>(new FixedClock(Now));
        services.AddTherapyOutcomes(outcomes =>
        {
            outcomes.UsePolicy(policy ?? new ClinicPolicy());
            if (rule is not null)
            {
                outcomes.AddRule(rule);
            }
        });
    }));

    /// <summary>Records commands, each at a time of its own.</summary>
    public async Task<PagesOfClinic> WithAsync(params string[] commands)
    {
        using var owner = clinic.For(TestUser.Owner);
        await WebStory.SendAsync(owner, commands);
        return this;
    }

    /// <summary>Records commands in another clinic of the same host.</summary>
    public async Task<PagesOfClinic> ElsewhereAsync(params string[] commands)
    {
        using var owner = clinic.For(TestUser.Elsewhere);
        await WebStory.SendAsync(owner, commands);
        return this;
    }

    public Task<WebPage> GetAsync(string path, string language = "en") => GetAsync(path, TestUser.Owner, language);

    public Task<WebPage> GetAsync(string path, TestUser user, string language = "en") => clinic.BrowserOf(user).GetAsync(WebClinic.Prefix + path, language);

    public static string Episode(int number, string complaint = "low back pain") =>
        $$"""{"type":"open-episode","at":"2026-01-05T09:00:00Z","episode":"e{{number}}","client":"c{{number}}","practitioner":"ada","complaint":"{{complaint}}","primaryMeasure":"ODI","chronicity":"chronic"}""";

    public static string Session(int number, string at = "2026-01-05T10:00:00Z") =>
        $$"""{"type":"record-session","at":"{{at}}","episode":"e{{number}}","session":"s{{number}}","techniques":["swedish"],"minutes":60,"areas":["back"]}""";

    public ValueTask DisposeAsync() => clinic.DisposeAsync();
}
