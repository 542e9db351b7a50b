using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

/// <summary>A clinic with a course of care on record, at noon of the day on which the improvement was noted. The next step is to sign the note.</summary>
internal static class ClinicPages
{
    public static readonly DateTimeOffset Now = new(2026, 1, 19, 12, 0, 0, TimeSpan.Zero);

    public static async Task<WebClinic> StartAsync(
        Action<OutcomeWebOptions>? web = null, DateTimeOffset? now = null, Action<OutcomeDashboardOptions>? dashboard = null, Action<IServiceCollection>? services = null)
    {
        var clinic = await WebClinic.StartAsync(
            web,
            services: more =>
            {
                more.AddSingleton<TimeProvider>(new FixedClock(now ?? Now));
                services?.Invoke(more);
            },
            dashboard: dashboard);
        return clinic;
    }

    public static async Task<WebClinic> WithStoryAsync(DateTimeOffset? now = null, Action<OutcomeDashboardOptions>? dashboard = null)
    {
        var clinic = await StartAsync(now: now, dashboard: dashboard);
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        await clinic.SendAsync("""{"type":"screen-red-flags","episode":"e1","asked":["cauda-equina","spinal-malignancy","spinal-fracture","spinal-infection"],"positive":[]}""");
        await clinic.SendAsync("""{"type":"record-treatment-consent","episode":"e1","consent":"t1","explained":["nature","benefits","risks","alternatives","no-treatment","right-to-stop"],"sensitiveAreas":[],"written":true}""");
        return clinic;
    }

    /// <summary>Records one more command.</summary>
    public static Task SendAsync(this WebClinic clinic, string command) => WebStory.SendAsync(clinic.For(TestUser.Owner), command);
}
