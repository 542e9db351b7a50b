using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore;

namespace TherapyOutcomes.Load.Databases;

/// <summary>Tells how many contexts are created.</summary>
internal sealed class CountedContexts(IDbContextFactory<OutcomesDbContext> contexts, Action? created) : IDbContextFactory<OutcomesDbContext>
{
    public OutcomesDbContext CreateDbContext()
    {
        created?.Invoke();
        return contexts.CreateDbContext();
    }
}
