using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Docs;

public sealed class MovingPageTests
{
    [Theory]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("adopt")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) =>
        Repository.AssertSnippet("docs/moving.md", name, "tests/TherapyOutcomes.EntityFrameworkCore.Tests/Docs/MovingPageTests.cs");

    [Fact]
    public async Task Store_ExportedAndImported_IsIntactInTheOtherDatabase()
    {
        await using var host = await PageHost.CreateAsync();
        await using var other = await host.CreateOtherAsync();
        var (path, output) = (host.PathOf("clinic.export"), new StringWriter());
        await ExportAsync(host.Get<StoreTransfer>(), path, output);
        await ImportAsync(other.Get<StoreTransfer>(), path, output);

        Assert.Equal("1 clinic, 3 records, 1 events\n1 events, 0 records were there already\n", output.ToString().ReplaceLineEndings("\n"));
        Assert.Equal((true, 1L), await other.Get<RecordVerifier>().VerifyAsync() is var report ? (report.IsIntact, report.Events) : default);
    }

    [Fact]
    public async Task Store_Adopted_HasAnotherId()
    {
        await using var host = await PageHost.CreateAsync();
        await using var context = host.Database.Open();
        var former = await host.Get<Storage.IRecordStore>().GetStoreIdAsync(CancellationToken.None);
        #region adopt
        var id = await OutcomeSchema.AdoptAsync(context);
        #endregion

        Assert.NotEqual(former, id);
    }

    private static async Task ExportAsync(StoreTransfer transfer, string path, TextWriter output)
    {
        #region export
        await using (var file = File.Create(path))
        {
            var exported = await transfer.ExportAsync(file);
            output.WriteLine($"{exported.Clinics} clinic, {exported.Records} records, {exported.Events} events");
        }
        #endregion
    }

    private static async Task ImportAsync(StoreTransfer transfer, string path, TextWriter output)
    {
        #region import
        await using var file = File.OpenRead(path);
        var imported = await transfer.ImportAsync(file);
        output.WriteLine($"{imported.Events} events, {imported.AlreadyThere} records were there already");
        #endregion
    }
}
