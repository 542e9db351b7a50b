using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Tests.Access;

public sealed class CommandAreasTests
{
    [Fact]
    public void Of_EveryCommand_IsDecided()
    {
        var commands = typeof(Command).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsPublic: true } && type.IsSubclassOf(typeof(Command)));

        Assert.Empty(commands.Where(type => CommandAreas.OfType(type) is null).Select(type => type.Name));
    }
}
