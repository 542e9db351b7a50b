using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Mapping.CompiledModel;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Mapping;

/// <summary>A host's model that was written as code, and is not built when the process starts.</summary>
public sealed class CompiledModelTests
{
    [Fact]
    public async Task Use_ModelThatWasWrittenAsCode_Works()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, withTables: true);
        await using var context = new CompiledContext(database.OptionsOf<CompiledContext>());
        Assert.IsType<CompiledContextModel>(context.Model);

        await StoreTrial.PassAsync(context);
    }
}
