using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

/// <summary>What holds for all pages that show more than one client, and for those that show none.</summary>
public sealed class EveryPageTests(PageHosts hosts) : IClassFixture<PageHosts>
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
        var page = await hosts.Full.GetAsync(path);

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
        var page = await hosts.Empty.GetAsync(path);

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
        var page = await hosts.Full.GetAsync(path, "es-MX");

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
        var page = await hosts.Full.GetAsync(path, new TestUser("kim", "default", OutcomeArea.Record, OutcomeArea.Sign));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("c77", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_AnotherClinic_ShowsNothingOfThisOne(string path)
    {
        var page = await hosts.Full.GetAsync(path, TestUser.Elsewhere);

        Assert.DoesNotContain("c77", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("e77", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ethics", page.Html, StringComparison.Ordinal);
        Assert.Equal(path.EndsWith("/ada", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, page.Status);
    }
}
