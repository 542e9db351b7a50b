global using TherapyOutcomes.Tests.Support;
