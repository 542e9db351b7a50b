using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Docs;

public sealed class DueWorkPageTests
{
    [Theory]
    [InlineData("register", "docs/samples/ReminderHost/Program.cs")]
    [InlineData("reminders", "docs/samples/ReminderHost/Reminders.cs")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name, string file) => Repository.AssertSnippet("docs/due-work.md", name, file);
}
