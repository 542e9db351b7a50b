global using System.Collections.Immutable;
global using TherapyOutcomes.Tests.Support;
