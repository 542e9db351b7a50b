using TherapyOutcomes.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Testing.Tests.MasterKeys;

public sealed class MasterKeyProviderChecksTests
{
    public static TheoryData<string> Defects => [.. MasterKeyDefects.All.Select(defect => defect.Name)];

    [Fact]
    public void All_Ids_AreUniqueAndPromisesAreSentences()
    {
        Assert.Equal(MasterKeyProviderChecks.All.Length, MasterKeyProviderChecks.All.Select(check => check[..9]).Distinct().Count());
        Assert.All(MasterKeyProviderChecks.All, check => Assert.Matches(@"^MASTER-[0-9]{2} [A-Z].*\.$", check));
    }

    [Fact]
    public void All_OnThePage_AreListed()
    {
        var page = Repository.Read("docs/key-service.md");

        Assert.All(MasterKeyProviderChecks.All, check => Assert.Contains($"| {check[..9]} | {check[10..]} |", page, StringComparison.Ordinal));
    }

    /// <summary>A check that no broken provider fails would promise nothing.</summary>
    [Fact]
    public void Defects_EveryCheck_HasABrokenProvider() =>
        Assert.Equal(MasterKeyProviderChecks.All.Select(check => check[..9]), MasterKeyDefects.All.Select(defect => defect.Check).Distinct());

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task Run_BrokenProvider_FailsItsCheck(string name)
    {
        var (check, _, create) = MasterKeyDefects.All.Single(defect => defect.Name == name);

        var thrown = await Assert.ThrowsAsync<ExpectationException>(() => MasterKeyProviderChecks.RunAsync(create));

        Assert.Contains($"FAILED: {check} ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Ring_PassesEveryCheck()
    {
        var ring = MasterKeyRing.Create();

        await MasterKeyProviderChecks.RunAsync(() => ring);
    }

    [Fact]
    public async Task Run_File_PassesEveryCheck()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        MasterKeyFile.Create(path, "2026-11");

        await MasterKeyProviderChecks.RunAsync(() => new MasterKeyFile(path));

        File.Delete(path);
    }

    [Fact]
    public async Task Run_ProviderThatThrows_SaysWhatItThrewInEachCheck()
    {
        var keys = new BrokenMasterKeys(MasterKeyRing.Create()) { Wrap = (_, _, _) => throw new TimeoutException("No answer.") };

        var thrown = await Assert.ThrowsAsync<ExpectationException>(() => MasterKeyProviderChecks.RunAsync(() => keys));

        Assert.StartsWith("9 of 10 checks failed.", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("The provider threw TimeoutException: No answer.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Canceled_Throws()
    {
        var keys = new BrokenMasterKeys(MasterKeyRing.Create()) { Wrap = (_, _, _) => throw new OperationCanceledException() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MasterKeyProviderChecks.RunAsync(() => keys, new CancellationToken(canceled: true)));
    }
}
