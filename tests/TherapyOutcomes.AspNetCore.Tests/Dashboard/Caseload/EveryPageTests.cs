using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

/// <summary>What holds for all pages that show more than one client, and for those that show none.</summary>
public sealed class EveryPageTests
{
    public static TheoryData<string> Paths { get; } =
    [
        "/pages/referrals", "/pages/feedback", "/pages/practitioners", "/pages/practitioners/ada", "/pages/rules", "/pages/measures", "/pages/workflow", "/pages/report",
        "/pages/report?audience=public",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_ClinicWithClients_IsSoundAndShowsNoWordsOfClients(string path)
    {
        await using var clinic = await (await PagesOfClinic.StartAsync()).WithAsync(
            PagesOfClinic.Episode(1, $"quince pain {PagesOfClinic.Script}"),
            PagesOfClinic.Session(1),
            """{"type":"propose-referral","at":"2026-01-19T10:10:00Z","episode":"e1","referral":"r1","to":{"kind":"physician","name":"Dr. <script>alert(1)</script>"},"reason":"<script>alert(1)</script>","urgency":"routine"}""",
            """{"type":"request-feedback","at":"2026-01-19T10:20:00Z","episode":"e1","request":"f1","session":"s1"}""",
            """{"type":"record-feedback","at":"2026-01-19T10:30:00Z","episode":"e1","request":"f1","rating":2,"comment":"<script>alert(1)</script>"}""",
            """{"type":"record-education","at":"2026-01-19T10:40:00Z","practitioner":"ada","course":"k1","title":"Ethics <script>alert(1)</script>","credits":3,"category":"<b>ethics</b>","delivery":"in-person","topics":["<i>neck</i>"],"completedOn":"2026-01-10","expiresOn":"2027-01-10"}""");

        var page = await clinic.GetAsync(path);

        page.AssertSound();
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>ethics", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("quince", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Dr. ", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_EmptyClinic_IsSound(string path)
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var page = await clinic.GetAsync(path);

        if (path.EndsWith("/ada", StringComparison.Ordinal))
        {
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
        }
        else
        {
            page.AssertSound();
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Spanish_IsInSpanish(string path)
    {
        await using var clinic = await (await PagesOfClinic.StartAsync()).WithAsync(PagesOfClinic.Episode(1));

        var page = await clinic.GetAsync(path, "es-MX");

        page.AssertSound();
        if (!path.Contains("report", StringComparison.Ordinal))
        {
            Assert.Equal("es", (string?)page.Tree.Attribute("lang"));
            Assert.Contains("Derivaciones", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_WithoutThePermissionToRead_IsForbidden(string path)
    {
        await using var clinic = await (await PagesOfClinic.StartAsync()).WithAsync(PagesOfClinic.Episode(1));

        var page = await clinic.GetAsync(path, new TestUser("kim", "default", OutcomeArea.Record, OutcomeArea.Sign));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("c1", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_AnotherClinic_ShowsNothingOfThisOne(string path)
    {
        await using var clinic = await (await PagesOfClinic.StartAsync()).WithAsync(
            PagesOfClinic.Episode(77),
            PagesOfClinic.Session(77),
            """{"type":"propose-referral","at":"2026-01-19T10:10:00Z","episode":"e77","referral":"r1","to":{"kind":"physician","name":"Grey"},"reason":"look","urgency":"routine"}""",
            """{"type":"request-feedback","at":"2026-01-19T10:20:00Z","episode":"e77","request":"f1","session":"s77"}""",
            """{"type":"record-feedback","at":"2026-01-19T10:30:00Z","episode":"e77","request":"f1","rating":2,"comment":"cold"}""",
            """{"type":"record-education","at":"2026-01-19T10:40:00Z","practitioner":"ada","course":"k1","title":"Ethics","credits":3,"category":"ethics","delivery":"in-person","topics":["neck"],"completedOn":"2026-01-10"}""");

        var page = await clinic.GetAsync(path, TestUser.Elsewhere);

        Assert.DoesNotContain("c77", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("e77", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ethics", page.Html, StringComparison.Ordinal);
        Assert.Equal(path.EndsWith("/ada", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, page.Status);
    }
}
