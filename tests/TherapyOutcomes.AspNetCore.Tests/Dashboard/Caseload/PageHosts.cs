namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

/// <summary>A clinic with a client in everything that pages show, and one without any. Tests only look at them, so they share them.</summary>
public sealed class PageHosts : IAsyncLifetime
{
    internal PagesOfClinic Full { get; private set; } = null!;

    internal PagesOfClinic Empty { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Empty = await PagesOfClinic.StartAsync();
        Full = await (await PagesOfClinic.StartAsync()).WithAsync(
            PagesOfClinic.Episode(77, $"quince pain {PagesOfClinic.Script}"),
            PagesOfClinic.Session(77),
            """{"type":"propose-referral","at":"2026-01-19T10:10:00Z","episode":"e77","referral":"r1","to":{"kind":"physician","name":"Dr. <script>alert(1)</script>"},"reason":"<script>alert(1)</script>","urgency":"routine"}""",
            """{"type":"request-feedback","at":"2026-01-19T10:20:00Z","episode":"e77","request":"f1","session":"s77"}""",
            """{"type":"record-feedback","at":"2026-01-19T10:30:00Z","episode":"e77","request":"f1","rating":2,"comment":"<script>alert(1)</script>"}""",
            """{"type":"record-education","at":"2026-01-19T10:40:00Z","practitioner":"ada","course":"k1","title":"Ethics <script>alert(1)</script>","credits":3,"category":"<b>ethics</b>","delivery":"in-person","topics":["<i>neck</i>"],"completedOn":"2026-01-10","expiresOn":"2027-01-10"}""");
    }

    public async Task DisposeAsync()
    {
        await Empty.DisposeAsync();
        await Full.DisposeAsync();
    }
}
