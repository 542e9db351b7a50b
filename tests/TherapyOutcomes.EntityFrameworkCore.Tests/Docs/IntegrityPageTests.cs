using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Docs;

public sealed class IntegrityPageTests
{
    [Theory]
    [InlineData("seal")]
    [InlineData("verify")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) =>
        Repository.AssertSnippet("docs/integrity.md", name, "tests/TherapyOutcomes.EntityFrameworkCore.Tests/Docs/IntegrityPageTests.cs");

    [Fact]
    public async Task Verify_AfterAnEventWasChanged_NamesIt()
    {
        await using var host = await PageHost.CreateAsync();
        var (scope, clinic, anchor, output) = (host.Scope, ClinicId.Default, host.PathOf("seals.txt"), new StringWriter());
        #region seal
        var verifier = scope.ServiceProvider.GetRequiredService<RecordVerifier>();
        var sealing = await verifier.SealAsync(clinic, new ActorId("office"));
        if (sealing.Seal is { } seal)
        {
            await File.AppendAllLinesAsync(anchor, [seal.ToString()]); // where nobody who writes to the database can change it
        }
        #endregion
        await host.ExecuteAsync("update outcome_events set actor = 'p2' where id = 'e1'");
        #region verify
        var report = await verifier.VerifyAsync(new VerificationOptions { Seals = [.. File.ReadLines(anchor).Select(line => ClinicSeal.Parse(line))] });
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"{finding.Kind} {finding.Record} v{finding.Version}: {finding.Message}");
        }
        #endregion

        Assert.StartsWith("EventChanged episode/e1 v1: ", output.ToString(), StringComparison.Ordinal);
    }
}
