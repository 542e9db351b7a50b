using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Worklists;

public sealed class WorklistPageTests
{
    [Fact]
    public async Task Get_Root_Shows()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        var answer = await new PageBrowser(clinic.For(TestUser.Owner)).GetAsync("/outcomes/");
        System.IO.File.WriteAllText("/tmp/wl.html", answer.Html);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }
}
