using System.Data.Common;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>The connection was lost.</summary>
public sealed class CutException : DbException
{
    public CutException()
        : base("The connection was lost.")
    {
    }
}
