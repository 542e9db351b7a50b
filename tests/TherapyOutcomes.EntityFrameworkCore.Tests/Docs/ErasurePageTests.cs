using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Docs;

public sealed class ErasurePageTests
{
    [Theory]
    [InlineData("erase")]
    [InlineData("rotate")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) =>
        Repository.AssertSnippet("docs/erasure.md", name, "tests/TherapyOutcomes.EntityFrameworkCore.Tests/Docs/ErasurePageTests.cs");

    [Fact]
    public async Task Erase_AClient_LeavesNoKeyThatCanBeUsed()
    {
        await using var host = await PageHost.CreateAsync();
        var (service, keys) = (host.Get<OutcomeService>(), host.Get<IRecordKeyStore>());
        #region erase
        var answer = await service.SubmitAsync(new EraseClient
        {
            Client = new("c1"),
            Actor = new("privacy-officer"),
            At = TimeProvider.System.GetUtcNow(),
            Reason = ErasureReason.ClientRequest,
        });
        var isDone = answer.IsPurged == true; // Accepted and false: something is in the way of removing the rest, so submit it again later.
        #endregion

        Assert.True(isDone);
        Assert.All(await keys.ReadKeysAsync([RecordKey.For(ClinicId.Default, new EpisodeId("e1")), RecordKey.For(ClinicId.Default, new ClientId("c1"))], CancellationToken.None), key => Assert.True(key.Wrapped.IsEmpty));
    }

    [Fact]
    public async Task Rotate_ToANewMasterKey_LeavesNothingForTheFormerOne()
    {
        await using var host = await PageHost.CreateAsync();
        var (rotation, output, path) = (host.Get<KeyRotation>(), new StringWriter(), host.PathOf("keys.txt"));
        await File.WriteAllTextAsync(path, $"{MasterKeyRing.CreateLine("2027-01")}\n{await File.ReadAllTextAsync(path)}");
        #region rotate
        var report = await rotation.RunAsync();
        output.WriteLine(report switch
        {
            { IsComplete: false } => $"Keep all former master keys: {report.Failed.Length} keys could not be wrapped.",
            { Rewrapped: > 0 } or { IsPurged: false } => "Keep them until every process has the new one as its current key. Then run this again.",
            _ => "Nothing was left to wrap. If every process had the new key as its current one before, take the former ones away.",
        });
        #endregion

        Assert.Equal(3, report.Rewrapped);
        Assert.StartsWith("Keep them until", output.ToString(), StringComparison.Ordinal);
        Assert.True(await rotation.RunAsync() is { IsComplete: true, IsPurged: true, Rewrapped: 0 });
    }
}
