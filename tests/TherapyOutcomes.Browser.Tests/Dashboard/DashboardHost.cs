using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TherapyOutcomes.AspNetCore;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>A host that serves the dashboard on a port of this machine, with a clock that tests set.</summary>
internal sealed class DashboardHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DashboardHost(WebApplication app, FixedClock clock) => (_app, Clock) = (app, clock);

    /// <summary>The clock of the clinic. It stands until a test sets it.</summary>
    public FixedClock Clock { get; }

    public string Address => _app.Urls.First();

    public OutcomeService Service => _app.Services.GetRequiredService<OutcomeService>();

    public static async Task<DashboardHost> StartAsync()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted());
        builder.Services.AddTherapyOutcomesWeb(web => web.Require("Staff", Enum.GetValues<OutcomeArea>()));
        builder.Services.AddAuthentication(SignedIn.Scheme).AddScheme<AuthenticationSchemeOptions, SignedIn>(SignedIn.Scheme, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy("Staff", policy => policy.RequireAuthenticatedUser());
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTherapyOutcomes("/outcomes");
        app.MapTherapyOutcomesDashboard("/outcomes");
        await app.StartAsync();
        return new DashboardHost(app, clock);
    }

    /// <summary>Goes to a day of care at nine in the morning, counted from the first visit.</summary>
    public void Day(int day) => Clock.Now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).AddDays(day);

    /// <summary>Lets a few minutes pass.</summary>
    public void Later(int minutes = 10) => Clock.Now = Clock.Now.AddMinutes(minutes);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
