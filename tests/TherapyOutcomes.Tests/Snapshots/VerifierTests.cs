using System.Text;
using Xunit.Sdk;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Snapshots;

public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Verify_TextOfThisTest_FindsTheFileBesideTheSource() => Verify("Better, and it lasts.\nSeen: äöü");

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    public async Task Verify_CasesOfATheory_HaveAFileEach(string name) =>
        await Verify($"The {name} case.").UseTextForParameters(name);

    [Fact]
    public Task VerifyJson_Object_IsIndentedInItsOwnOrder() =>
        VerifyJson("""{"stage":"Monitoring","findings":[{"rule":"MON003","text":"28 days ≥ 28"}]}""");

    [Fact]
    public async Task Verify_NoSnapshotYet_FailsAndWritesWhatCame()
    {
        var failure = await Assert.ThrowsAsync<FailException>(() => VerifyHere("new\r\ntext"));

        Assert.Contains("no snapshot of Method yet", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"mv '{Received}' '{Verified}'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new\ntext"u8.ToArray(), await File.ReadAllBytesAsync(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public async Task Verify_AnotherText_FailsWithTheFirstLineThatDiffers()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree");

        var failure = await Assert.ThrowsAsync<FailException>(() => VerifyHere("one\nzwei\nthree"));

        Assert.Contains("from line 2 on", failure.Message, StringComparison.Ordinal);
        Assert.Contains("verified: two", failure.Message, StringComparison.Ordinal);
        Assert.Contains("received: zwei", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\nzwei\nthree", await File.ReadAllTextAsync(Received));
        Assert.Equal("one\ntwo\nthree", await File.ReadAllTextAsync(Verified));
    }

    [Theory]
    [InlineData("one\ntwo", "one")]
    [InlineData("one", "one\ntwo")]
    [InlineData("one\n", "one")]
    public async Task Verify_LongerOrShorterText_Fails(string verified, string target)
    {
        await File.WriteAllTextAsync(Verified, verified);

        var failure = await Assert.ThrowsAsync<FailException>(() => VerifyHere(target));

        Assert.Contains("(ends)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SameTextAgain_DeletesTheReceivedFile()
    {
        await File.WriteAllTextAsync(Verified, "same");
        await File.WriteAllTextAsync(Received, "old");

        await VerifyHere("same");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Verify_OtherLineEndingsAndAByteOrderMark_AreTheSameText()
    {
        await File.WriteAllTextAsync(Verified, "one\r\ntwo", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        await VerifyHere("one\ntwo");
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "emptyString")]
    public async Task Verify_Nothing_IsWrittenAsAWord(string? target, string expected)
    {
        await File.WriteAllTextAsync(Verified, expected);

        await VerifyHere(target);
    }

    private string Source => Path.Combine(_folder.FullName, "SomeTests.cs");

    private string Verified => Path.Combine(_folder.FullName, "SomeTests.Method.verified.txt");

    private string Received => Path.Combine(_folder.FullName, "SomeTests.Method.received.txt");

    private Task VerifyHere(string? target) => Verify(target, Source, "Method");
}
